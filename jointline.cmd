@echo off
rem Starts Jointline on Windows: jointline --help
rem
rem Builds it on first use, and again when pom.xml or src\main is newer than what was built; every
rem other start is plain Java, without Maven. Written without a Windows machine to try it on: tell
rem us what does not work.
rem
rem JAVA_HOME               the JDK to use (17 or later); else the java on the PATH
rem JOINTLINE_JAVA_OPTIONS  further options for Java, for example -Xmx8g

setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\target\jointline.jar"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo jointline: no Java found; install a JDK of version 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 69
)
rem a module that came with Java 17
"%java%" --add-modules jdk.random -version >nul 2>&1
if errorlevel 1 (
  echo jointline: Java 17 or later is needed; set JAVA_HOME to a newer JDK 1>&2
  exit /b 69
)

rem is a source newer than the jar
set "stale="
if not exist "%jar%" set "stale=yes"
if not defined stale (
  powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:jar).LastWriteTime; $new = @(Get-Item -LiteralPath (Join-Path $env:home 'pom.xml')) + @(Get-ChildItem -Recurse -LiteralPath (Join-Path $env:home 'src\main')) | Where-Object { $_.LastWriteTime -gt $jar }; if ($new) { exit 1 }"
  if errorlevel 1 set "stale=yes"
)
if defined stale call :build
if errorlevel 1 exit /b %errorlevel%

rem from JDK 19 on Java keeps an archive of loaded classes by itself
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%home%\target\classes.jsa" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -XX:-UseCompressedOops -XX:-UsePerfData -Xmx2g %JOINTLINE_JAVA_OPTIONS% "-Djointline.home=%home%" -jar "%jar%" %*
exit /b %errorlevel%

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo jointline: the first use builds Jointline and needs Maven, which is not on the PATH 1>&2
  exit /b 69
)
echo Building Jointline (first use, about a minute)... 1>&2
if not exist "%home%\target" mkdir "%home%\target"
pushd "%home%"
call mvn -q -B -Dquick package > "%home%\target\build.log" 2>&1
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  type "%home%\target\build.log" 1>&2
  echo jointline: the build failed; the lines above are in %home%\target\build.log 1>&2
  exit /b 69
)
exit /b 0
